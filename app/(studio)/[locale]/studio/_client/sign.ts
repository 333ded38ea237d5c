/** What became of an attempt to sign in; words for each stand in messages (`studio.door.failures`). */
export type SignInOutcome = 'signed-in' | 'refused' | 'too-often' | 'suspended' | 'offline' | 'failed';

function post(path: string, body: object): Promise<Response> {
  return fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    credentials: 'same-origin',
  });
}

/** Signs somebody in in this browser. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const response = await post('sign-in/email', { email: email.trim(), password }).catch(() => null);
  if (!response) return 'offline';
  if (response.ok) return 'signed-in';
  if (response.status === 429) return 'too-often';
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  if (code === 'SUSPENDED') return 'suspended';
  return response.status < 500 ? 'refused' : 'failed';
}

/** Signs whoever is signed in in this browser out. */
export async function signOut(): Promise<boolean> {
  const response = await post('sign-out', {}).catch(() => null);
  return response?.ok ?? false;
}
