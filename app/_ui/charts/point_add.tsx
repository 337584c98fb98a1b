interface PointAddProps {
  /** In percent of the width. */
  at: number
  /** What it does, e.g. `Add a note to Mon 2 Nov`. */
  label: string
  onAdd: () => void
}

/** Below the point under the mouse: adds something there. Whoever has no mouse has a key and a button for it. */
export function PointAdd({ at, label, onAdd }: PointAddProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      style={{ left: `${at}%` }}
      // The point keeps the focus, and so stays the one in hand.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAdd}
      className="absolute top-full hidden h-6 w-6 -translate-x-1/2 items-center justify-center rounded-tremor-small border border-line-strong bg-surface text-sm leading-none text-ink shadow-tremor-input hover:bg-surface-muted print:hidden [@media(hover:hover)]:flex"
    >
      +
    </button>
  )
}
