'use server'
import { cookies } from 'next/headers'
import { THEME_COOKIE, themeOf } from './theme.ts'

const YEAR_SECONDS = 31_536_000

/** Keeps the visitor's theme for a year, where the server can read it for the next first paint. */
export async function keepTheme(theme: string): Promise<void> {
  const kept = await cookies()
  kept.set(THEME_COOKIE, themeOf(theme), { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true })
}
