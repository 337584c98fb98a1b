/** Keys as they stand on a keyboard, one after the other. */
export function Keys({ keys }: { keys: readonly string[] }) {
  if (keys.length === 0) return null
  return (
    <span className="flex shrink-0 gap-1">
      {keys.map((key) => (
        <kbd
          key={key}
          className="min-w-6 rounded-tremor-small border border-line-strong bg-surface px-1.5 py-0.5 text-center font-sans text-xs text-ink-default"
        >
          {key}
        </kbd>
      ))}
    </span>
  )
}
