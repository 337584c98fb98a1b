'use client'

interface ChoiceProps {
  title: string
  hint: string
  busy: boolean
  onChoose: () => void
}

/** One of the ways on, as one large button. */
export function Choice({ title, hint, busy, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      onClick={onChoose}
      disabled={busy}
      aria-busy={busy || undefined}
      className="block w-full rounded-tremor-default border border-line-strong bg-surface p-4 text-left hover:border-accent hover:bg-accent-faint disabled:opacity-60"
    >
      <span className="block font-semibold text-ink">{title}</span>
      <span className="mt-1 block text-sm text-ink-default">{hint}</span>
    </button>
  )
}
