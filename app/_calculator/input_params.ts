import { type CalculatorInput, calculatorInputSchema, WORKED_EXAMPLE } from '#core/calculator/inputs.ts'
import { sentence } from '#core/format/sentence.ts'

/** The fields of the calculator as they are typed: any text. */
export type Typed = Record<keyof CalculatorInput, string>

const FIELDS = Object.keys(WORKED_EXAMPLE) as (keyof CalculatorInput)[]

/** @returns what an address says, field by field; the worked example where it says nothing. */
export function typedOf(params: URLSearchParams): Typed {
  const given = FIELDS.map((field) => [field, params.get(field)?.slice(0, 20) ?? WORKED_EXAMPLE[field]])
  return Object.fromEntries(given)
}

/** @returns the address's query: what it says besides, and the fields that differ from the worked example. */
export function paramsOfTyped(typed: Typed, others: URLSearchParams): string {
  const params = new URLSearchParams(others)
  for (const field of FIELDS) {
    if (typed[field] === WORKED_EXAMPLE[field]) params.delete(field)
    else params.set(field, typed[field])
  }
  return params.toString()
}

export interface Checked {
  input: CalculatorInput | null
  /** What is wrong with a field. */
  errors: Partial<Record<keyof CalculatorInput, string>>
}

/** @returns the input where every field can be read, else what each one takes. */
export function checkTyped(typed: Typed): Checked {
  const tidy = Object.fromEntries(FIELDS.map((field) => [field, typed[field].trim().replace(',', '.')]))
  const result = calculatorInputSchema.safeParse({ ...tidy, cases: typed.cases.replace(/[\s.,']/g, '') })
  if (result.success) return { input: result.data, errors: {} }
  const errors: Checked['errors'] = {}
  for (const { path, message } of result.error.issues) {
    const field = FIELDS.find((name) => name === path[0])
    if (field) errors[field] ??= sentence(message)
  }
  return { input: null, errors }
}
