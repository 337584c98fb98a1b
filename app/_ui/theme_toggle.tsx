'use client'
import { useSyncExternalStore } from 'react'
import { changeTheme, nextTheme, shownTheme, THEME_NAMES, watchTheme } from './shown_theme.ts'
import type { Theme } from './theme.ts'

const SIGNS: Record<Theme, string> = { system: '◐', light: '☀', dark: '☾' }

/** Goes round system, light, dark. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const theme = useSyncExternalStore(watchTheme, shownTheme, () => initial)
  const next = nextTheme(theme)
  return (
    <button
      type="button"
      onClick={() => changeTheme(next)}
      title={`Colours: ${THEME_NAMES[theme]}`}
      aria-label={`Colours: ${THEME_NAMES[theme]}. Change to ${THEME_NAMES[next]}`}
      className="inline-flex size-9 items-center justify-center rounded-tremor-default text-base text-ink-default hover:bg-surface-muted hover:text-ink"
    >
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  )
}
