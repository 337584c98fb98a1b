'use client'
import { useState } from 'react'
import { keepTheme } from './keep_theme.ts'
import { THEMES, type Theme } from './theme.ts'

const NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }
const SIGNS: Record<Theme, string> = { system: '◐', light: '☀', dark: '☾' }

/** Goes round system, light, dark; at once on this page, kept for the next. */
export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'
  const change = () => {
    const root = document.documentElement
    root.classList.remove('light', 'dark')
    if (next !== 'system') root.classList.add(next)
    setTheme(next)
    void keepTheme(next)
  }
  return (
    <button
      type="button"
      onClick={change}
      title={`Colours: ${NAMES[theme]}`}
      aria-label={`Colours: ${NAMES[theme]}. Change to ${NAMES[next]}`}
      className="inline-flex size-9 items-center justify-center rounded-tremor-default text-base text-ink-default hover:bg-surface-muted hover:text-ink"
    >
      <span aria-hidden="true">{SIGNS[theme]}</span>
    </button>
  )
}
