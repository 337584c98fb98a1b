import { keepTheme } from './keep_theme.ts'
import { THEMES, type Theme } from './theme.ts'

export const THEME_NAMES: Record<Theme, string> = { system: 'as the system', light: 'light', dark: 'dark' }

const watching = new Set<() => void>()

/** Calls whenever the theme changes. @returns what stops it. */
export function watchTheme(changed: () => void): () => void {
  watching.add(changed)
  return () => void watching.delete(changed)
}

/** @returns the theme of the page as it is now. */
export const shownTheme = (page: Pick<Document, 'documentElement'> = document): Theme =>
  (['light', 'dark'] as const).find((theme) => page.documentElement.classList.contains(theme)) ?? 'system'

/** @returns the theme after this one: system, light, dark, and round again. */
export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'

/** At once on this page, kept for the next. */
export function changeTheme(theme: Theme): void {
  const { classList } = document.documentElement
  classList.remove('light', 'dark')
  if (theme !== 'system') classList.add(theme)
  for (const changed of watching) changed()
  void keepTheme(theme)
}
