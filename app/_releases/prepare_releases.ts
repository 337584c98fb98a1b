import { formatDay, formatTime } from '#core/format/date.ts'
import { formatMicros } from '#core/format/money.ts'
import { formatCount } from '#core/format/number.ts'
import type { ComparedReleases, Comparison } from '#core/release/contract.ts'
import { comparedQuery } from './page_params.ts'
import { comparedWords, rangeWords, timesWords, untilWords } from './release_words.ts'
import type { Verdict } from './verdict_looks.ts'

type Release = ComparedReleases['releases'][number]

/** What two versions came to, in a word each. */
export interface Sides {
  before: string
  after: string
}

/** A release that can be compared, as a line of the page. */
export interface ComparedRow {
  verdict: Verdict
  /** Beside the verdict: until when more can be told. */
  until: string | null
  against: string
  takenBack: { words: string; note: string | null; range: Pick<Comparison['unitCost'], 'ratio' | 'low' | 'high'> }
  unitCost: Sides & { verdict: Verdict }
  expectedCost: { before: ExpectedWords; after: ExpectedWords; note: string }
  resolutions: Sides
  /** The address's query of the comparison. */
  query: string
}

export interface ExpectedWords {
  amount: string | null
  /** `expected`, `settled`; why there is none. */
  note: string
}

export interface ReleaseRow {
  key: string
  version: string
  note: string | null
  deployed: string
  /** Why there is nothing to compare; null where there is. */
  nothing: string | null
  compared: ComparedRow | null
}

export interface ReleasesModel {
  /** The newest release of which something is known, in a sentence; null without any. */
  lead: { verdict: Verdict; words: string; until: string | null } | null
  rows: readonly ReleaseRow[]
}

const NOTHING: Record<NonNullable<Release['nothing']>, string> = {
  'no earlier version': 'No agent version ran before it.',
  'no cases yet': 'No case of it has ended yet.',
}

/** @param filters of the address. @returns the page of all releases, in words. */
export function prepareReleases(
  { releases, currency, timeZone }: ComparedReleases,
  filters = new URLSearchParams(),
): ReleasesModel {
  const newest = releases.find(({ comparison }) => comparison !== null)?.comparison
  return {
    lead: newest
      ? { verdict: newest.takenBack.verdict, words: comparedWords(newest), until: untilWords(newest.takenBack) }
      : null,
    rows: releases.map((release) => rowOf(release, { currency, timeZone, filters })),
  }
}

interface Settings extends Pick<ComparedReleases, 'currency' | 'timeZone'> {
  filters: URLSearchParams
}

function rowOf(
  { agentVersion, deployedAt, note, nothing, comparison }: Release,
  { currency, timeZone, filters }: Settings,
): ReleaseRow {
  return {
    key: `${agentVersion} ${deployedAt}`,
    version: agentVersion,
    note,
    deployed: `${formatDay(deployedAt, timeZone)}, ${formatTime(deployedAt, timeZone)}`,
    nothing: nothing && NOTHING[nothing],
    compared: comparison && {
      ...comparedRow(comparison, currency),
      query: comparedQuery({ version: comparison.after.version, against: comparison.before.version, since: deployedAt }, filters),
    },
  }
}

function comparedRow(comparison: Comparison, currency: string): Omit<ComparedRow, 'query'> {
  const { before, after, takenBack, unitCost } = comparison
  const { ratio, low, high } = takenBack
  return {
    verdict: takenBack.verdict,
    until: untilWords(takenBack),
    against: before.version,
    takenBack: { words: timesWords(ratio) ?? 'not known yet', note: rangeWords(takenBack), range: { ratio, low, high } },
    unitCost: {
      before: formatMicros(before.unitCostMicros, currency),
      after: formatMicros(after.unitCostMicros, currency),
      verdict: unitCost.verdict,
    },
    expectedCost: expectedOfBoth(comparison, currency),
    resolutions: { before: formatCount(before.resolved), after: formatCount(after.resolved) },
  }
}

/** @returns what an accepted resolution of either version costs, and how sure that is, once where it is the same of both. */
export function expectedOfBoth(
  { before, after }: Pick<Comparison, 'before' | 'after'>,
  currency: string,
): ComparedRow['expectedCost'] {
  const [earlier, later] = [expectedWords(before, currency), expectedWords(after, currency)]
  const note = earlier.note === later.note ? `both ${later.note}` : `${earlier.note} → ${later.note}`
  return { before: earlier, after: later, note }
}

/** @returns what an accepted resolution of a version costs, and how sure that is. */
export function expectedWords({ expectedCost }: Comparison['after'], currency: string): ExpectedWords {
  const { state, micros } = expectedCost
  if (state === 'too early') return { amount: null, note: 'too early to say' }
  if (micros === null) return { amount: null, note: 'none accepted' }
  return { amount: formatMicros(micros, currency), note: state }
}
