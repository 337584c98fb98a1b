import type { ClientBase } from 'pg'
import type { Contents } from '#core/figures/contents.ts'
import type { FigureRow } from '#core/figures/contract.ts'
import type { FiguresQuery } from '#core/figures/query.ts'
import { readingOfRow } from '#core/figures/reading.ts'
import type { PeriodRows } from '#core/review/period_rows.ts'
import { ofAll, ofHandlers, ofValues } from '#core/review_context/context_columns.ts'
import type { ReviewContext } from '#core/review_context/context_contract.ts'
import type { ContextRows } from '#core/review_context/context_figures.ts'
import { type BothPeriods, sayContext } from '#core/review_context/say_context.ts'
import { readFiguresIn } from '../figures/read_figures.ts'
import type { ActiveVersion } from '../policy/read_active_version.ts'
import { readEntered } from './read_entered.ts'

interface Reading {
  client: ClientBase
  workspaceId: number
  active: ActiveVersion
  now: Date
}

type ReadPeriod = Pick<PeriodRows, 'address' | 'fromMs' | 'toMs' | 'isOver' | 'all'>

/** @returns what is around the figures of a review: those of both periods, and what somebody entered for them. */
export async function readContext(reading: Reading, { now, last }: BothPeriods<ReadPeriod>): Promise<ReviewContext> {
  const rows = { last: await readRows(reading, last), now: await readRows(reading, now) }
  const entered = await readEntered(reading.client, reading.workspaceId, [now.address, last.address])
  const of = ({ address }: ReadPeriod) => entered.get(address) ?? {}
  return sayContext(rows, { now: of(now), last: of(last) }, reading.active.rules.policy.currency)
}

const NO_ROWS = { all: null, ai: null, human: null, languages: 0, markets: 0 }

async function readRows(reading: Reading, { fromMs, toMs, isOver, all }: ReadPeriod): Promise<ContextRows> {
  if (!all) return { ...NO_ROWS, isOver }
  const ask = async (by: FiguresQuery['by'], contents: Contents): Promise<FigureRow[]> => {
    const query = { fromMs, toMs, step: 'total', by, filters: {}, contents } as const
    return (await readFiguresIn(reading.client, reading.workspaceId, query, reading.now)).rows
  }
  const [whole] = await ask([], ofAll())
  const handlers = await ask(['handler'], ofHandlers())
  const served = (await ask(['language', 'market'], ofValues())).filter(({ counts }) => counts.cases > 0)
  const readingOf = (row: FigureRow | undefined) => (row ? readingOfRow(row) : null)
  return {
    isOver,
    all: readingOf(whole),
    ai: readingOf(handlers.find(({ segment }) => segment.handler === 'ai')),
    human: readingOf(handlers.find(({ segment }) => segment.handler === 'human')),
    languages: namesIn(served, 'language'),
    markets: namesIn(served, 'market'),
  }
}

/** What conversations did not say is no language, and no market. */
const namesIn = (rows: readonly FigureRow[], dimension: 'language' | 'market'): number =>
  new Set(rows.map(({ segment }) => segment[dimension]).filter((name) => name !== null && name !== undefined)).size
