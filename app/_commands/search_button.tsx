'use client'
import { askFor } from './ask_for.ts'

/** Opens the palette by hand. */
export const SearchButton = () => (
  <button
    type="button"
    aria-haspopup="dialog"
    aria-keyshortcuts="Control+K Meta+K"
    aria-label="Search and commands"
    title="Search and commands (Ctrl K, ⌘ K)"
    onClick={() => askFor('palette')}
    className="inline-flex size-9 items-center justify-center rounded-tremor-default text-ink-default hover:bg-surface-muted hover:text-ink"
  >
    <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4 fill-none stroke-current stroke-[1.5]">
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.25 3.25" strokeLinecap="round" />
    </svg>
  </button>
)
