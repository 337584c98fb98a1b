import { FIGURE_IDS, figureOf } from '#core/figures/catalogue.ts'
import { ChoiceBar } from '../../_ui/choice_bar.tsx'
import { Select } from '../../_ui/select.tsx'
import { TextField } from '../../_ui/text_field.tsx'
import { limitUnit } from '../limit_text.ts'
import type { RuleDraft } from '../rule_draft.ts'
import {
  AGAINST_NAMES,
  BASIS_NAMES,
  CHANGE_NAMES,
  DATA_NAMES,
  DIRECTION_NAMES,
  DRIFT_NAMES,
  KIND_NAMES,
  windowWords,
} from '../rule_words.ts'
import { optionsOf } from './options_of.ts'
import { type PartProps, Section } from './section.tsx'

interface WhatFieldsProps extends PartProps<RuleDraft> {
  currency: string
  errorOf: (field: string) => string | undefined
}

const KINDS = optionsOf(KIND_NAMES)
const FIGURES = FIGURE_IDS.map((value) => ({ value, label: figureOf(value).name }))
const WINDOWS = [15, 60, 360, 1_440, 10_080, 20_160, 40_320, 129_600]
const BASES = optionsOf(BASIS_NAMES)

/** What one is to be told of. */
export function WhatFields(props: WhatFieldsProps) {
  const { draft, change } = props
  return (
    <Section title="Tell me when">
      <ChoiceBar legend="Tell me when" options={KINDS} value={draft.kind} onValueChange={(kind) => change({ kind })} />
      {draft.kind === 'drift' && <DriftFields {...props} />}
      {draft.kind === 'threshold' && <ThresholdFields {...props} />}
      {draft.kind === 'change' && <ChangeFields {...props} />}
      {draft.kind === 'data' && <DataFields {...props} />}
    </Section>
  )
}

function DriftFields({ draft: { drift }, change }: WhatFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        label="What"
        labelHidden
        options={optionsOf(DRIFT_NAMES)}
        value={drift.watches}
        onValueChange={(watches) => change({ drift: { ...drift, watches } })}
      />
      <Select
        label="Which way"
        labelHidden
        options={optionsOf(DIRECTION_NAMES)}
        value={drift.direction}
        onValueChange={(direction) => change({ drift: { ...drift, direction } })}
      />
    </div>
  )
}

function ThresholdFields(props: WhatFieldsProps) {
  const { draft, change, currency, errorOf } = props
  const { threshold, watched } = draft
  return (
    <>
      <FigureField {...props} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Which way"
          labelHidden
          options={optionsOf({ above: 'is above', below: 'is below' })}
          value={threshold.direction}
          onValueChange={(direction) => change({ threshold: { ...threshold, direction } })}
        />
        <TextField
          label="The value"
          labelHidden
          inputMode="decimal"
          placeholder="Value"
          suffix={limitUnit(watched.figure, currency)}
          value={threshold.limit}
          error={errorOf('body.limit')}
          onChange={(event) => change({ threshold: { ...threshold, limit: event.target.value } })}
        />
      </div>
      <WindowFields {...props} />
    </>
  )
}

function ChangeFields(props: WhatFieldsProps) {
  const { draft, change: changeDraft, errorOf } = props
  const { change } = draft
  return (
    <>
      <FigureField {...props} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label="Which way"
          labelHidden
          options={optionsOf(CHANGE_NAMES)}
          value={change.direction}
          onValueChange={(direction) => changeDraft({ change: { ...change, direction } })}
        />
        <TextField
          label="By how much"
          labelHidden
          inputMode="decimal"
          placeholder="By"
          suffix="%"
          value={change.percent}
          error={errorOf('body.percent')}
          onChange={(event) => changeDraft({ change: { ...change, percent: event.target.value } })}
        />
      </div>
      <Select
        label="Against"
        options={optionsOf(AGAINST_NAMES)}
        value={change.against}
        onValueChange={(against) => changeDraft({ change: { ...change, against } })}
      />
      <WindowFields {...props} />
    </>
  )
}

function FigureField({ draft: { watched }, change }: WhatFieldsProps) {
  return (
    <Select
      label="What"
      labelHidden
      options={FIGURES}
      value={watched.figure}
      onValueChange={(figure) => change({ watched: { ...watched, figure } })}
    />
  )
}

function WindowFields({ draft: { watched }, change }: WhatFieldsProps) {
  const windows = WINDOWS.includes(watched.windowMinutes) ? WINDOWS : [...WINDOWS, watched.windowMinutes]
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        label="Over the last"
        options={windows.map((minutes) => ({ value: String(minutes), label: windowWords(minutes) }))}
        value={String(watched.windowMinutes)}
        onValueChange={(minutes) => change({ watched: { ...watched, windowMinutes: Number(minutes) } })}
      />
      <Select
        label="Of"
        options={BASES}
        value={watched.basis}
        onValueChange={(basis) => change({ watched: { ...watched, basis } })}
      />
    </div>
  )
}

function DataFields({ draft: { data }, change, errorOf }: WhatFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        label="What"
        labelHidden
        options={optionsOf(DATA_NAMES)}
        value={data.watches}
        onValueChange={(watches) => change({ data: { ...data, watches } })}
      />
      {data.watches === 'ingestionBehind' && (
        <TextField
          label="For more than"
          labelHidden
          inputMode="numeric"
          suffix="min"
          value={data.behindMinutes}
          error={errorOf('body.behindMinutes')}
          onChange={(event) => change({ data: { ...data, behindMinutes: event.target.value } })}
        />
      )}
    </div>
  )
}
