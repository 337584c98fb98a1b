/** How far something long has come. `share` is from 0 to 1. */
export function Progress({ label, share }: { label: string; share: number }) {
  const percent = Math.floor(Math.min(1, Math.max(0, share)) * 100)
  return (
    <div>
      <div className="mb-1 flex justify-between gap-3 text-sm">
        <span className="text-ink-emphasis">{label}</span>
        <span className="text-ink-default">{percent}%</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-2 overflow-hidden rounded-full bg-surface-subtle"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </div>
  )
}
