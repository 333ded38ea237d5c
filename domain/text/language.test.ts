import { expect, it } from 'vitest';
import { recogniseLanguage } from './language';

it.each([
  ['ar', 'ستحافظ كازاخستان على موقفها المحايد من الحرب في أوكرانيا، كما قال TASS أمس.'],
  ['en', 'Kazakhstan will keep its neutral position on the war in Ukraine, as it has said from the start.'],
  ['ru', 'Казахстан сохранит нейтральную позицию по войне в Украине, заявил министр.'],
  ['kk', 'Қазақстан Украинадағы соғысқа қатысты бейтарап ұстанымын сақтайды.'],
  [null, 'قزاقستان موضع بی‌طرف خود را در جنگ اوکراین حفظ خواهد کرد و گفت که این پیمان'],
  [null, 'Казахстан збереже нейтральну позицію щодо війни в Україні та її наслідків.'],
  [null, 'Le Kazakhstan conservera sa position neutre sur la guerre en Ukraine.'],
  [null, 'Токаев'],
  [null, '2023 — 15%'],
])('%s: %s', (language, text) => expect(recogniseLanguage(text)).toBe(language));
