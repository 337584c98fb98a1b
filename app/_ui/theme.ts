export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Read by the server for the first paint, so that a dark screen never flashes white. */
export const THEME_COOKIE = 'holdfast_theme'

/** @returns the theme that a cookie's value names; `system` for anything else. */
export const themeOf = (value: string | undefined): Theme => THEMES.find((theme) => theme === value) ?? 'system'
