'use client'

/** Whether the ready-made rules are on from the beginning. */
export const WatchChoice = ({ value, onChange }: { value: boolean; onChange: (value: boolean) => void }) => (
  <label className="flex cursor-pointer gap-2.5 px-1 pt-1 text-sm">
    <input
      type="checkbox"
      className="mt-0.5 size-4 shrink-0 accent-accent"
      checked={value}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>
      <span className="font-medium text-ink">Watch the usual from the start</span>
      <span className="block text-ink-default">
        Drift of cost per accepted resolution, silent sources, vanished fields, handoffs that nobody takes up. Alerts → Rules
        changes it.
      </span>
    </span>
  </label>
)
