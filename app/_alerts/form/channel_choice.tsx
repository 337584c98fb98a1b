import type { ShownChannel } from './shown_channel.ts'

interface ChannelChoiceProps {
  channels: readonly ShownChannel[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** Any of a workspace's channels; one that is off can be chosen, and says so. */
export function ChannelChoice({ channels, chosen, onChange }: ChannelChoiceProps) {
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))
  return (
    <ul className="max-h-96 divide-y divide-line overflow-y-auto">
      {channels.map(({ id, name, hint, isOn }) => (
        <li key={id}>
          <label className="flex cursor-pointer items-center gap-2.5 py-2 text-sm text-ink-emphasis">
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              checked={chosen.includes(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span className="min-w-0 wrap-anywhere">
              <span className="font-medium text-ink">{name}</span> {hint}
              {!isOn && <span className="font-medium text-warn"> turned off</span>}
            </span>
          </label>
        </li>
      ))}
    </ul>
  )
}
