import type { Dimension } from '../segment/dimensions.ts'
import { OTHER_VALUES, toldValue } from '../segment/told_value.ts'
import { LOCALE } from './number.ts'

/** @returns a segment's value in words, from how answers tell it. */
export function valueName(dimension: Dimension, value: string | null): string {
  if (value === null || value === '') return 'not said'
  if (dimension === 'handler') return value === 'ai' ? 'AI' : 'Human'
  if (value === OTHER_VALUES) return 'other values'
  const said = toldValue(value) ?? value
  return CODES[dimension]?.(said) ?? said
}

/** Only what looks like a code is taken for one: an operation may name its markets as it likes. */
const LANGUAGE_CODE = /^[a-z]{2,3}([-_][a-z]{2,4})?$/i
const REGION_CODE = /^[a-z]{2}$/i

const languages = new Intl.DisplayNames([LOCALE], { type: 'language', fallback: 'none' })
const regions = new Intl.DisplayNames([LOCALE], { type: 'region', fallback: 'none' })

/** What codes stand for: `de` is `German` as a language, `Germany` as a market. */
const CODES: Partial<Record<Dimension, (value: string) => string | undefined>> = {
  language: (value) => (LANGUAGE_CODE.test(value) ? nameOf(languages, value.replace('_', '-')) : undefined),
  market: (value) => (REGION_CODE.test(value) ? nameOf(regions, value.toUpperCase()) : undefined),
}

function nameOf(names: Intl.DisplayNames, code: string): string | undefined {
  try {
    return names.of(code)
  } catch {
    // Not a code after all.
    return undefined
  }
}
