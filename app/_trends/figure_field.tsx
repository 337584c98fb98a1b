'use client'
import { FIGURE_GROUPS, type FigureId, figureOf } from '#core/figures/catalogue.ts'
import { Select } from '../_ui/select.tsx'
import { useParam } from '../_view/use_view.ts'
import { FIGURE_PARAM } from './trend_param.ts'

const OPTIONS = FIGURE_GROUPS.map(({ name, ids }) => ({
  name,
  options: ids.map((value) => ({ value, label: figureOf(value).name })),
}))

/** Whose course is shown: any figure of the catalogue. */
export function FigureField({ figure }: { figure: FigureId }) {
  const set = useParam()
  return (
    <Select
      label="Figure"
      labelHidden
      className="w-auto max-w-full"
      options={OPTIONS}
      value={figure}
      onValueChange={(value) => set(FIGURE_PARAM, value)}
    />
  )
}
