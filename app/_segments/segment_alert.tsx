'use client'
import { valueName } from '#core/format/segment.ts'
import { DIMENSION_NAMES, type Dimension } from '#core/segment/dimensions.ts'
import { AlertBell } from '../_alerts/alert_bell.tsx'
import { ruleQuery } from '../_alerts/rule_params.ts'
import { useScreenPath } from '../_links/use_screen_path.ts'
import type { Filters } from '../_view/view.ts'

interface SegmentAlertProps {
  filters: Filters
  by: readonly Dimension[]
}

const FIGURE = 'costPerAcceptedResolution'

/** Makes an alert about the cost of one segment. @param filters those of the page, narrowed to it. */
export function SegmentAlert({ filters, by }: SegmentAlertProps) {
  const pathOf = useScreenPath()
  const name = by.map((dimension) => valueName(dimension, filters[dimension]?.[0] || null)).join(', ')
  const query = ruleQuery({ figure: FIGURE, filters, from: `the segment “${name}”` })
  return <AlertBell href={pathOf({ screen: 'newRule' }, query)} about={name} className="-my-1" />
}

/** Makes one of each segment by itself; of two dimensions at once there is none. */
export function EachAlert({ filters, by }: SegmentAlertProps) {
  const pathOf = useScreenPath()
  const [each, second] = by
  if (!each || second) return null
  const name = `each ${DIMENSION_NAMES[each].toLowerCase()}`
  return <AlertBell href={pathOf({ screen: 'newRule' }, ruleQuery({ figure: FIGURE, filters, each, from: name }))} about={name} />
}
