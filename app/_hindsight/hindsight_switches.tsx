import { HindsightSwitch } from './hindsight_switch.tsx'
import type { HindsightView } from './hindsight_view.ts'

interface HindsightSwitchesProps {
  view: HindsightView
  hrefOf: (change: Partial<HindsightView>) => string
}

/** Of what, whose and which figure: ways to see the same page. */
export function HindsightSwitches({ view, hrefOf }: HindsightSwitchesProps) {
  const choice = <K extends keyof HindsightView>(key: K, value: HindsightView[K], name: string) => ({
    name,
    isHere: view[key] === value,
    href: hrefOf({ [key]: value }),
  })
  return (
    <div className="flex flex-wrap gap-3">
      <HindsightSwitch label="Of" choices={[choice('step', 'day', 'Days'), choice('step', 'week', 'Weeks')]} />
      <HindsightSwitch
        label="Whose"
        choices={[choice('handler', null, 'All'), choice('handler', 'ai', 'AI'), choice('handler', 'human', 'Human')]}
      />
      <HindsightSwitch
        label="Figure"
        choices={[choice('figure', 'cost', 'Cost per accepted resolution'), choice('figure', 'rate', 'Accepted-resolution rate')]}
      />
    </div>
  )
}
