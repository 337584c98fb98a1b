'use client'
import { Keys } from './keys.tsx'

const HINTS = [
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['Enter'], does: 'go' },
  { keys: ['Esc'], does: 'close' },
]

/** Which keys do what in the palette, for those who have some; and what is missing from it. */
export function PaletteFooter({ filtersOnly, problem }: { filtersOnly: boolean; problem: boolean }) {
  return (
    <div className="shrink-0 border-t border-line px-4 py-2 text-xs text-ink-default">
      {problem && <p role="alert">Filters and saved views could not be loaded.</p>}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 pointer-coarse:hidden">
        {[...HINTS, ...(filtersOnly ? [{ keys: ['⌫'], does: 'all commands' }] : [])].map(({ keys, does }) => (
          <li key={does} className="flex items-center gap-1.5">
            <Keys keys={keys} /> {does}
          </li>
        ))}
      </ul>
    </div>
  )
}
