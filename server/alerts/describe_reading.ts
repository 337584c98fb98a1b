import type { Found } from '#core/alert/bring_on.ts'
import { describeDrift } from '#core/alert/describe_drift.ts'
import { describeFigure } from '#core/alert/describe_figure.ts'
import { describeBehind } from '#core/alert/read_behind.ts'
import type { Reading } from '#core/alert/reading.ts'
import type { RuleBody } from '#core/alert/rule_contract.ts'
import { valueName } from '#core/format/segment.ts'
import type { Dimension } from '#core/segment/dimensions.ts'
import type { ValueNames } from '../segment/wanted_numbers.ts'
import type { Ground } from './read_ground.ts'
import type { RuleOn } from './rule_on.ts'

/** @returns the value that an alert is about, as people read it; empty for all that the rule watches. */
export function aboutName({ each }: Pick<RuleBody, 'each'>, about: string, names: Pick<ValueNames, 'valueOf'>): string {
  if (each === null || about === '') return ''
  return valueName(each, toldValue(each, about, names))
}

const toldValue = (dimension: Dimension, about: string, names: Pick<ValueNames, 'valueOf'>): string | null =>
  dimension === 'handler' ? about : names.valueOf(dimension, Number(about))

/** @returns what a rule found, in words. */
export function describeReading({ body }: RuleOn, reading: Reading, ground: Ground): Found {
  const { currency, timeZone } = ground.active.rules.policy
  if (body.kind === 'threshold' || body.kind === 'change')
    return describeFigure(body, reading, aboutName(body, reading.about, ground.names), currency)
  if (body.kind === 'data' && body.watches === 'ingestionBehind') return describeBehind(body, reading)
  return describeDrift(reading, ground.series.get(reading.series ?? '') ?? null, { currency, timeZone })
}
