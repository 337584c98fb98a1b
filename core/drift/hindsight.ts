/** Of a day or week: the share of its cases that was accepted, and cost per accepted resolution in units of the currency. */
export interface Pair {
  rate: number | null
  cost: number | null
}

interface Band {
  estimate: number
  low: number
  high: number
}

/** What was said of a day or week at an age, as it was said then. */
export interface Said {
  startMs: number
  endMs: number
  /** 1 when it had just ended. */
  ageDays: number
  /** What happened before is in it. */
  asOfMs: number
  /** Nobody said it then: it was made up for afterwards, by what had happened until then. */
  isReconstructed: boolean
  /** Null where it was too early to say. */
  rate: Band | null
  cost: Band | null
  /** What was known so far. */
  provisional: Pair
  /** What the last seven days showed that had matured then. */
  lastSettledWeek: Pair
}

/** The same, beside what came of it once it had matured. */
export interface Judged extends Said {
  cameOf: Pair
}

/** How far something was off; null where there is nothing to judge it by. */
export interface Off {
  /** Mean difference from what came of it: above 0 it was said too high. */
  bias: number | null
  /** Root of the mean square difference. */
  error: number | null
}

export interface Verdict {
  /** Of how many, and how many of them were reconstructed. */
  count: number
  reconstructed: number
  expected: Off
  /** Share that ended within the band, ends included, and the band's mean width. */
  within: number | null
  width: number | null
  provisional: Off
  lastSettledWeek: Off
}

export interface AgeVerdict {
  ageDays: number
  rate: Verdict
  cost: Verdict
}

/** A local day with what was accepted of it, all matured. */
export interface SettledDay {
  startMs: number
  endMs: number
  accepted: number
  cases: number
  fullCost: number
}

/** @returns rate and cost of some settled days together. */
export function pairOf(days: readonly Pick<SettledDay, 'accepted' | 'cases' | 'fullCost'>[]): Pair {
  const sumOf = (name: 'accepted' | 'cases' | 'fullCost') => days.reduce((sum, day) => sum + day[name], 0)
  const [accepted, cases, fullCost] = [sumOf('accepted'), sumOf('cases'), sumOf('fullCost')]
  return { rate: cases === 0 ? null : accepted / cases, cost: accepted === 0 ? null : fullCost / accepted }
}

/**
 * @param days all that have matured, in order of time.
 * @returns each beside what came of it, where all of it has matured.
 */
export function inHindsight(said: readonly Said[], days: readonly SettledDay[]): Judged[] {
  return said.map((one) => {
    const own = days.filter(({ startMs, endMs }) => startMs >= one.startMs && endMs <= one.endMs)
    const isWhole = own[0]?.startMs === one.startMs && own.at(-1)?.endMs === one.endMs
    return { ...one, cameOf: pairOf(isWhole ? own : []) }
  })
}

/** @returns how good it was at each age, the youngest first. */
export function judgeAges(said: readonly Judged[]): AgeVerdict[] {
  const ages = [...new Set(said.map(({ ageDays }) => ageDays))].sort((a, b) => a - b)
  return ages.map((ageDays) => {
    const ofAge = said.filter((one) => one.ageDays === ageDays)
    return { ageDays, rate: verdictOf(ofAge, 'rate'), cost: verdictOf(ofAge, 'cost') }
  })
}

/** All are judged by the same days, so that one can be held against the other. */
function verdictOf(said: readonly Judged[], what: keyof Pair): Verdict {
  const judged = said.flatMap((one) => {
    const [band, came] = [one[what], one.cameOf[what]]
    return band === null || came === null ? [] : [{ one, band, came }]
  })
  const share = (count: number): number | null => (judged.length === 0 ? null : count / judged.length)
  const offBy = (valueIn: (item: (typeof judged)[number]) => number | null): Off =>
    offOf(judged.flatMap((item) => differenceOf(valueIn(item), item.came)))
  return {
    count: judged.length,
    reconstructed: judged.filter(({ one }) => one.isReconstructed).length,
    expected: offBy(({ band }) => band.estimate),
    within: share(judged.filter(({ band, came }) => band.low <= came && came <= band.high).length),
    width: share(judged.reduce((sum, { band }) => sum + band.high - band.low, 0)),
    provisional: offBy(({ one }) => one.provisional[what]),
    lastSettledWeek: offBy(({ one }) => one.lastSettledWeek[what]),
  }
}

const differenceOf = (value: number | null, came: number): number[] => (value === null ? [] : [value - came])

function offOf(differences: readonly number[]): Off {
  const count = differences.length
  if (count === 0) return { bias: null, error: null }
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count
  return { bias: mean(differences), error: Math.sqrt(mean(differences.map((difference) => difference ** 2))) }
}
