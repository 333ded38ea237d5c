/** A page has hundreds of dates and numbers, mostly the same few, and ICU takes some microseconds for each. */
const REMEMBERED = 10_000;

/** What ICU says of a value, asked once for each. @param ask depends on nothing else. */
export function remembering<Value, Answer extends string>(ask: (value: Value) => Answer): (value: Value) => Answer {
  const known = new Map<Value, Answer>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const answer = ask(value);
    known.set(value, answer);
    return answer;
  };
}
