import type { ReactNode } from 'react';

/** A page that says why there is nothing to read, and what can be done. */
export function StatusPage({ title, text, children }: { title: ReactNode; text: ReactNode; children: ReactNode }) {
  return (
    <div className="status-page">
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
    </div>
  );
}
