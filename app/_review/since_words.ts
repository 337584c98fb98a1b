import type { ReviewAction } from '#core/review/action_contract.ts'
import type { SaidFigure } from '#core/review/contract.ts'
import { sayValue } from '#core/review/say_cell.ts'

/** @returns what the figure of an action was, and is in this review: `: resolutions taken back 22.4% → 17.1%`; nothing without one. */
export function sinceWords(
  { figure, figureWas }: Pick<ReviewAction, 'figure' | 'figureWas'>,
  figures: readonly SaidFigure[],
  currency: string,
): string {
  const found = figures.find(({ key }) => key === figure)
  if (!found) return ''
  const name = found.isPart ? `cost per accepted resolution ${found.name}` : found.name.toLowerCase()
  const say = (value: number | null): string => sayValue(value, found.unit, currency)
  return `: ${name} ${say(figureWas)} → ${say(found.now.value)}`
}
