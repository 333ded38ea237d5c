import { notFound } from 'next/navigation';

/** Any address that no page has: the not-found page, in the address's language. */
export default function UnknownAddress() {
  notFound();
}
