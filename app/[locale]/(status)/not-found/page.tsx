export default function NotFoundPage() {
  return <h1>nf</h1>;
}
