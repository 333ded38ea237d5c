const BOOLEAN = new Set(
  'allowFullScreen async autoFocus checked defaultChecked controls defer disabled download hidden inert itemScope loop multiple muted noModule noValidate open playsInline readOnly required reversed selected'.split(
    ' ',
  ),
);

/** Whether an attribute says something by standing there at all. */
export function isBoolean(name: string): boolean {
  return BOOLEAN.has(name);
}

/** SVG's attributes with hyphens, as React calls them. */
const HYPHENATED = new Set(
  'clipPath clipRule dominantBaseline fillOpacity fillRule fontFamily fontSize fontStyle fontWeight letterSpacing markerEnd markerMid markerStart paintOrder pointerEvents shapeRendering stopColor stopOpacity strokeDasharray strokeDashoffset strokeLinecap strokeLinejoin strokeMiterlimit strokeOpacity strokeWidth textAnchor textDecoration textRendering vectorEffect'.split(
    ' ',
  ),
);
/** HTML's attributes that React calls by another name than theirs in small letters. */
const RENAMED: Record<string, string> = {
  className: 'class',
  htmlFor: 'for',
  httpEquiv: 'http-equiv',
  acceptCharset: 'accept-charset',
  defaultChecked: 'checked',
};
/** SVG keeps the capitals of its own attributes. */
const CAPITALS = new Set(
  'clipPathUnits gradientTransform gradientUnits lengthAdjust markerHeight markerUnits markerWidth maskContentUnits maskUnits pathLength patternContentUnits patternTransform patternUnits preserveAspectRatio refX refY textLength viewBox'.split(
    ' ',
  ),
);

const written = new Map<string, string>();

/** An attribute's name in HTML, from its name in React. */
export function attributeName(name: string): string {
  let text = written.get(name);
  if (text === undefined) {
    text = nameOf(name);
    written.set(name, text);
  }
  return text;
}

function nameOf(name: string): string {
  if (name in RENAMED) return RENAMED[name]!;
  if (CAPITALS.has(name)) return name;
  if (HYPHENATED.has(name)) return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return name.toLowerCase();
}
