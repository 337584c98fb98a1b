'use client'
import { DEMO_SCENARIOS, type DemoScenario } from '#core/demo/scenarios.ts'
import { Select } from '../_ui/select.tsx'

const OPTIONS = DEMO_SCENARIOS.map(({ id, name }) => ({ value: id, label: name }))

/** What is to happen in a demo. */
export function ScenarioSelect({ value, onChange }: { value: DemoScenario; onChange: (scenario: DemoScenario) => void }) {
  return (
    <Select
      label="What happens in it"
      options={OPTIONS}
      value={value}
      onValueChange={onChange}
      hint={DEMO_SCENARIOS.find(({ id }) => id === value)?.words}
    />
  )
}
