import { measureColumn } from '#core/contribution/measures.ts'
import type { Rollup } from '#core/rollup/rollup.ts'
import type { Statement } from '../platform/postgres/ask.ts'

/** What to sum up, by which keys, and which of their numbers; null lets all numbers through. */
export interface SumQuestion {
  workspaceId: number
  version: number
  stretches: readonly { startMs: number; endMs: number; matured: boolean }[]
  /** Starts of the spans that are told apart, in order. */
  spansMs: readonly number[]
  /** Starts of days, in order, and what each case with an AI or a human root bears of that day's overhead. */
  shares: readonly { dayMs: number; perCaseMicros: { ai: bigint; human: bigint } }[]
  maxRows: number
  /** By column: the one number of a key that stands before the time, and of the others whether they are told apart, and which are wanted. */
  keys: Readonly<Record<string, number | { told: boolean; wanted: readonly number[] | null }>>
}

/** $1 to $10, for every rollup; its keys follow. */
const BEFORE_KEYS = 10

/**
 * @returns what sums up a rollup's cells of some stretches of time: by span (from 1), maturity, and each key behind the time, null
 * where it is not told apart; with `overhead_micros`, what their cases bear.
 */
export function sumStatement(rollup: Rollup): Statement {
  const { before, behind } = keysAround(rollup)
  const fixed = before.map((name, index) => ` and r.${name} = $${BEFORE_KEYS + 1 + index}::smallint`)
  const first = BEFORE_KEYS + 1 + before.length
  const told = behind.map((name, index) => `case when $${first + 2 * index}::boolean then ${name} end as ${name}`)
  const wanted = behind.map(
    (name, index) => `($${first + 2 * index + 1}::smallint[] is null or ${name} = any ($${first + 2 * index + 1}))`,
  )
  const sums = rollup.columns.slice(rollup.keys.length).map(({ name }) => `sum(${name}) as ${name}`)
  const text = `select width_bucket(r.${rollup.time}, $6::timestamptz[]) as span, stretch.matured,
  ${told.join(',\n  ')},
  ${sums.join(',\n  ')},
  sum(cases * coalesce((case handler when 0 then $8::bigint[] else $9::bigint[] end)[width_bucket(r.${rollup.time}, $7::timestamptz[])], 0)) as overhead_micros
from unnest($3::timestamptz[], $4::timestamptz[], $5::boolean[]) as stretch (starts, ends, matured)
join ${rollup.table} r on r.workspace_id = $1 and r.version = $2${fixed.join('')}
  and r.${rollup.time} >= stretch.starts and r.${rollup.time} < stretch.ends
where ${wanted.join('\n  and ')}
group by ${Array.from({ length: 2 + behind.length }, (_, index) => index + 1).join(', ')}
limit $10`
  return { name: `sums of ${rollup.table}`, text }
}

/**
 * @returns the same as one row for each of the keys behind the time: `span`, `matured` and all sums are lists, written as `3,0,12`, a
 * place of which is a span, matured or not.
 */
export function sumListsStatement(rollup: Rollup): Statement {
  const { behind } = keysAround(rollup)
  const listed = ['span', 'matured', ...rollup.measures.map(measureColumn), 'overhead_micros']
  const text = `select ${behind.join(', ')},
  ${listed.map((name) => `string_agg(${name}::text, ',') as ${name}`).join(',\n  ')}
from (${sumStatement(rollup).text}) as sums
group by ${behind.join(', ')}`
  return { name: `lists of sums of ${rollup.table}`, text }
}

/** @returns the parameters of both in their order. */
export function sumValues(rollup: Rollup, question: SumQuestion): unknown[] {
  const { stretches, shares, keys } = question
  const { before, behind } = keysAround(rollup)
  return [
    question.workspaceId,
    question.version,
    stretches.map(({ startMs }) => new Date(startMs)),
    stretches.map(({ endMs }) => new Date(endMs)),
    stretches.map(({ matured }) => matured),
    question.spansMs.map((ms) => new Date(ms)),
    shares.map(({ dayMs }) => new Date(dayMs)),
    shares.map(({ perCaseMicros }) => perCaseMicros.ai),
    shares.map(({ perCaseMicros }) => perCaseMicros.human),
    question.maxRows,
    ...before.map((name) => keys[name]),
    ...behind.flatMap((name) => {
      const key = keys[name]
      return typeof key === 'object' ? [key.told, key.wanted] : [false, null]
    }),
  ]
}

function keysAround({ keys, time }: Rollup): { before: string[]; behind: string[] } {
  const names = keys.map(({ name }) => name)
  const at = names.indexOf(time)
  return { before: names.slice(0, at), behind: names.slice(at + 1) }
}
