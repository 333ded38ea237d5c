import { fold } from '../text/fold';

/** A text as it is compared, with the place of each of its characters in the text itself, in code points. */
export type Folded = { characters: string[]; places: number[] };

/**
 * Folds a text character by character, so that tashkeel, tatweel, forms of letters, case and spacing make no difference and
 * every character still has its place. Punctuation is one space.
 */
export function folded(text: string): Folded {
  const characters: string[] = [];
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    const own = foldCharacter(character);
    for (const one of own) {
      if (one === ' ' && (characters.length === 0 || characters.at(-1) === ' ')) continue;
      characters.push(one);
      places.push(place);
    }
    place++;
  }
  return { characters, places };
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  // Between letters, so that a mark falls on one and a space stays one.
  const within = fold(`a${character}b`).slice(1, -1);
  known.set(character, within);
  return within;
}
