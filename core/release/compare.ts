import type { LifeTable } from '../nowcast/life_table.ts'
import { sum } from '../nowcast/numbers.ts'
import { comparedCells } from './compared_cells.ts'
import { hoursTogether } from './hours_together.ts'
import { hoursUntilShown } from './hours_until_shown.ts'
import { type ComparedRatio, FALSE_SHARE, judgeRatio, TELLING_RATIO } from './judge_ratio.ts'
import { runningVersion } from './running_version.ts'
import { type AgeTally, type Tallied, tallyAges } from './tally_ages.ts'

const DAY_HOURS = 24

/** What came of the resolutions of two agent versions in a segment; only what is of one segment is compared. */
export interface VersionPair {
  before: LifeTable
  after: LifeTable
}

export interface ReleaseQuestion {
  /** One for each segment: what they say is put together, so that a change of mix is none of quality. */
  segments: readonly VersionPair[]
  /** t: a whole hour. */
  nowHour: number
  windowHours: number
  /** w of the baseline, by the hour since the epoch in which something breaks; without a baseline always 1. */
  weightOf: (hour: number) => number
  /** φ of the handler's series in the baseline; 1 without one. */
  dispersion: number
}

/** How the hazards of two versions compare at equal ages. */
export interface ReleaseComparison extends ComparedRatio {
  /** They ran in the same hours (a canary), and only those are compared. */
  together: boolean
  breaks: { before: number; after: number }
  /** Hours until 1.25 times as many breaks would show; 0: they would by now; null: not within four weeks. */
  hoursUntilShown: number | null
}

/**
 * Compares two agent versions at equal ages (docs/drift.md, section 7). May be asked at any time, as often as one likes.
 * Versions that ran in the same hours are compared in these, day by day; else all that is known of the earlier one is taken.
 */
export function compareReleases(question: ReleaseQuestion): ReleaseComparison {
  const [before, after] = [question.segments.map((pair) => pair.before), question.segments.map((pair) => pair.after)]
  const shared = hoursTogether(before, after)
  const of: Tallied = { ...question, within: shared, blockHours: shared && DAY_HOURS }
  const [earlier, later] = [before.map((table) => tallyAges(table, of)), after.map((table) => tallyAges(table, of))]
  // What strikes all alike in an hour, strikes both versions: of a canary, it is no excuse.
  const dispersion = shared ? 1 : question.dispersion
  const running = {
    before: runningVersion(before, earlier.flatMap(valuesOf), question),
    after: runningVersion(after, later.flatMap(valuesOf), question),
  }
  return {
    ...judgeRatio(comparedCells(pairUp(earlier, later)), dispersion),
    together: shared !== null,
    breaks: { before: sum(running.before.tally.broken), after: sum(running.after.tally.broken) },
    hoursUntilShown: hoursUntilShown(running, { ratio: TELLING_RATIO, share: FALSE_SHARE, dispersion }),
  }
}

type Blocks = Map<number, AgeTally>

const valuesOf = (blocks: Blocks): AgeTally[] => [...blocks.values()]

/** Tallies of the same segment and block. */
const pairUp = (before: readonly Blocks[], after: readonly Blocks[]): [AgeTally, AgeTally][] =>
  before.flatMap((blocks, index) =>
    [...blocks].flatMap(([block, tally]): [AgeTally, AgeTally][] => {
      const other = after[index]?.get(block)
      return other ? [[tally, other]] : []
    }),
  )
