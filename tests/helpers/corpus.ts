import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Writes files (by their names inside it) to a folder of its own, which is gone after the test file's last test. */
export async function writeFolder(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'mawqif-corpus-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** The smallest whole corpus: one of each list, and an article of a heading, a sentence and two claims. Its lines are counted on. */
export const SAMPLE = {
  'perspectives.json': `[
  { "slug": "north", "name": { "ar": "الشمال", "en": "The North" }, "order": 1 },
  { "slug": "south", "name": { "ar": "الجنوب", "en": "The South" }, "order": 2 }
]`,
  'topics.json': `[
  {
    "slug": "bridge",
    "title": { "ar": "الجسر", "en": "The bridge" },
    "proposition": { "ar": "يجب أن يبنى الجسر.", "en": "The bridge must be built." }
  },
  {
    "slug": "toll",
    "title": { "ar": "الرسوم", "en": "The toll" },
    "proposition": { "ar": "الرسوم عادلة.", "en": "The toll is fair." }
  }
]`,
  'outlets.json': `[
  { "slug": "gazette", "name": { "ar": "الجريدة", "en": "Gazette" }, "country": null, "homepage": "https://gazette.example" }
]`,
  'analysts.json': `[
  {
    "slug": "amal",
    "name": { "ar": "أمل", "en": "Amal" },
    "aliases": [],
    "role": { "ar": "مهندسة", "en": "Engineer" },
    "kind": "analyst",
    "perspective": "north",
    "wikidata": null
  },
  {
    "slug": "badr",
    "name": { "ar": "بدر", "en": "Badr", "ru": "Бадр" },
    "aliases": ["B. Badr"],
    "role": { "ar": "وزير", "en": "Minister" },
    "kind": "official",
    "perspective": "south",
    "wikidata": "Q42"
  }
]`,
  'articles/bridge-2024.json': `{
  "slug": "bridge-2024",
  "outlet": "gazette",
  "url": "https://gazette.example/bridge",
  "title": "Le pont",
  "titleEn": "The bridge",
  "titleAr": "الجسر",
  "language": "fr",
  "publishedAt": "2024-02-29",
  "author": null,
  "digest": [
    { "section": { "ar": "على النهر", "en": "On the river" } },
    { "ar": "اجتمع المجلس 👷🏽 أمس.", "en": "The council 👷🏽 met yesterday." },
    {
      "ar": "وتقول أمل إن الجسر ضروري.",
      "en": "Amal says that the bridge is necessary.",
      "claim": {
        "id": "amal-necessary",
        "speaker": "amal",
        "speech": "indirect",
        "kind": "assessment",
        "text": { "ar": "الجسر ضروري.", "en": "The bridge is necessary." },
        "stances": [
          { "topic": "bridge", "value": 2, "rationale": { "ar": "تقولها صراحة.", "en": "She says so outright." } }
        ],
        "sourceParagraph": 1
      }
    },
    {
      "ar": "أما بدر فيرى الرسوم عادلة حينا وجائرة حينا.",
      "en": "Badr finds the toll now fair, now unfair.",
      "claim": {
        "id": "badr-toll",
        "speaker": "badr",
        "speech": "mixed",
        "kind": "assessment",
        "text": { "ar": "الرسوم عادلة وجائرة معا.", "en": "The toll is both fair and unfair." },
        "stances": [
          { "topic": "toll", "value": 0, "mixed": true, "rationale": { "ar": "يقول الأمرين.", "en": "He says both." } },
          { "topic": "bridge", "value": -1, "rationale": { "ar": "يتحفظ.", "en": "He has reservations." } }
        ],
        "sourceParagraph": 2
      }
    }
  ]
}`,
} as const;

export type SampleFile = keyof typeof SAMPLE;

/** The sample corpus with some words of some files replaced; each must stand in its file. */
export function sampleWith(
  replacements: Partial<Record<SampleFile, readonly [string, string][]>>,
): Record<SampleFile, string> {
  const files: Record<SampleFile, string> = { ...SAMPLE };
  for (const [name, pairs] of Object.entries(replacements) as [SampleFile, [string, string][]][]) {
    for (const [words, others] of pairs) {
      if (!files[name].includes(words)) throw new Error(`${name} of the sample corpus has no ${words}`);
      files[name] = files[name].replace(words, () => others);
    }
  }
  return files;
}
