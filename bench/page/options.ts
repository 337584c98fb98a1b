import { parseArgs } from 'node:util'

export interface PageOptions {
  /** How long events come in. */
  seconds: number
  /** How many of them. */
  eventsPerSecond: number
  /** How often the page is opened. */
  loads: number
  /** A checkout of another version, to be measured by turns with this one. */
  against: string | null
}

/** `--seconds 600 --rate 200 --loads 20 --against ../before`. @throws an Error that says what is wrong. */
export function readPageOptions(args: readonly string[]): PageOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '600' },
      rate: { type: 'string', default: '200' },
      loads: { type: 'string', default: '20' },
      against: { type: 'string' },
    },
  })
  return {
    seconds: atLeast(2, values.seconds, '--seconds'),
    eventsPerSecond: atLeast(1, values.rate, '--rate'),
    loads: atLeast(1, values.loads, '--loads'),
    against: values.against ?? null,
  }
}

function atLeast(least: number, text: string, name: string): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`${name} is a whole number from ${least} on`)
}
