/** A list as the API takes it: an empty one there would match nothing, here it asks for nothing. */
export function some<Value>(list: Value[] | undefined): Value[] | undefined {
  return list && list.length > 0 ? list : undefined;
}

/** A value of an address as the API spells it. */
export function upper<Value extends string>(value: Value): Uppercase<Value> {
  return value.toUpperCase() as Uppercase<Value>;
}
