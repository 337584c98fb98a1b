import { isRecord } from '#core/shape.ts'

/**
 * Reads answers of our own server: no more than the field that they are about is looked at, so that no page carries what would
 * check them. Where others send us something, a schema decides.
 * @param field what the answer is about; @param isForm what is to be there, a list where nothing is said.
 * @returns what gives an answer as its contract's type, and throws a TypeError where it has another form.
 */
export function ownAnswer<T extends object>(
  field: keyof T & string,
  isForm: (value: unknown) => boolean = Array.isArray,
): (value: unknown) => T {
  const isAnswer = (value: unknown): value is T => isRecord(value) && isForm(value[field])
  return (value) => {
    if (!isAnswer(value)) throw new TypeError(`an answer without its ${field}`)
    return value
  }
}
