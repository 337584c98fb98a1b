import { Problem } from '../problem.ts'
import { nearestTo } from '../text/nearest.ts'
import { FIGURE_IDS } from './catalogue.ts'
import { type Contents, MEDIAN } from './contents.ts'
import { sumsUnder } from './rests_on.ts'
import { ALL_SUMS, SUM_NAMES, type SumName, sumsNamed } from './sum_names.ts'

const sumsOfSide = (side: string): SumName[] => SUM_NAMES.filter((name) => name.startsWith(`${side}.`))

/** Names for several sums at once. */
const GROUPS: Readonly<Record<string, readonly SumName[]>> = {
  counts: ALL_SUMS.counts,
  costMicros: ALL_SUMS.costMicros,
  matured: sumsOfSide('matured'),
  maturedHuman: sumsOfSide('maturedHuman'),
}

/** `sums` are those that the figures are made of, `nowcast` what is expected. */
export const FIELDS: readonly string[] = ['sums', 'nowcast', ...Object.keys(GROUPS), ...SUM_NAMES]

/** A row has something while it has one of these: whoever adds what comes later must know. */
const PRESENCE: readonly SumName[] = ['cases', 'conversations']

/**
 * Reads `figures` and `fields` of a question, lists with commas, repeatable.
 * @returns what the rows are to have; undefined, which is everything, where neither is given.
 * @throws Problem `invalid_parameter` that names what there is not, and what is nearest to it.
 */
export function readContents(params: URLSearchParams): Contents | undefined {
  const [figures, fields] = [readList(params, 'figures'), readList(params, 'fields')]
  if (figures.length === 0 && fields.length === 0) return undefined
  requireKnown('figures', figures, FIGURE_IDS)
  requireKnown('fields', fields, FIELDS)
  const asked = FIGURE_IDS.filter((id) => figures.includes(id))
  const bySums = fields.includes('sums')
  const sums = new Set(fields.flatMap((field): readonly string[] => GROUPS[field] ?? [field]))
  if (bySums) for (const name of [...PRESENCE, ...asked.flatMap((id) => [...sumsUnder(id)])]) sums.add(name)
  return {
    figures: asked,
    values: bySums ? asked.filter((id) => id === MEDIAN) : asked,
    sums: sumsNamed(sums),
    nowcast: fields.includes('nowcast'),
  }
}

const readList = (params: URLSearchParams, name: string): string[] =>
  params
    .getAll(name)
    .flatMap((list) => list.split(','))
    .filter(Boolean)

function requireKnown(parameter: string, names: readonly string[], known: readonly string[]): void {
  const unknown = names.find((name) => !known.includes(name))
  if (unknown === undefined) return
  // Whoever sends a longer one than there are has all of it read in vain.
  const name = unknown.slice(0, 60)
  const words = `${parameter}: there is no \`${name}\`; the nearest is \`${nearestTo(name, known)}\``
  throw new Problem('invalid_parameter', words, { parameter })
}
