import { figureOf } from '#core/figures/catalogue.ts'
import { formatDays } from '#core/format/date.ts'
import { formatMoney } from '#core/format/money.ts'
import { formatChange, formatCount, formatPoints, formatRate } from '#core/format/number.ts'
import type { EffectSide, PolicyEffect } from '#core/policy/effect_contract.ts'

/** One figure under both policies: `81.2%`, `86.0%`, `+4.8 pt`. */
interface EffectLine {
  name: string
  before: string
  after: string
  /** Null where either is not known, or they are in different currencies. */
  change: string | null
}

export interface EffectWords {
  /** What it was computed on. */
  sample: string
  lines: EffectLine[]
}

/** @returns what a change would do to the figures, and on which conversations that was tried. */
export function effectWords({ conversations, whole, from, to, timeZone, present, proposed }: PolicyEffect): EffectWords {
  const days = formatDays(from, to, timeZone)
  if (conversations === 0) {
    return { sample: `There is no conversation of ${days} to try this on: what it does shows once it is counted.`, lines: [] }
  }
  const count = `${formatCount(conversations)} ${conversations === 1 ? 'conversation' : 'conversations'}`
  const sample = whole ? `Tried on all ${count} of ${days}` : `Estimated on a sample of ${count} of ${days}`
  return {
    sample: `${sample}, the last 28 days that are settled under both:`,
    lines: [rateLine(present, proposed), costLine(present, proposed)],
  }
}

function rateLine({ acceptedResolutionRate: before }: EffectSide, { acceptedResolutionRate: after }: EffectSide): EffectLine {
  return {
    name: figureOf('acceptedResolutionRate').name,
    before: formatRate(before),
    after: formatRate(after),
    change: before === null || after === null ? null : unlessNone(after - before, formatPoints),
  }
}

function costLine(present: EffectSide, proposed: EffectSide): EffectLine {
  const [before, after] = [present.costPerAcceptedResolution, proposed.costPerAcceptedResolution]
  const compares = before !== null && after !== null && Number(before) > 0 && present.currency === proposed.currency
  return {
    name: figureOf('costPerAcceptedResolution').name,
    before: formatMoney(before, present.currency),
    after: formatMoney(after, proposed.currency),
    change: compares ? unlessNone(Number(after) / Number(before) - 1, formatChange) : null,
  }
}

const unlessNone = (difference: number, format: (difference: number) => string): string =>
  difference === 0 ? 'no change' : format(difference)
