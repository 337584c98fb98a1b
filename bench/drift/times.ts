import { DAY_HOURS, WINDOW_HOURS } from './truth.ts'

/** The course of every made-up operation: a window to begin with, 28 days to learn from, then it is watched. */
export const LEARNED = { fromHour: WINDOW_HOURS, toHour: WINDOW_HOURS + 28 * DAY_HOURS }
/** Changes come at any hour of the week that follows two weeks of watching. */
export const FIRST_CHANGE_HOUR = LEARNED.toHour + WINDOW_HOURS
/** A change that does not show by then counts as never shown. */
export const FOLLOWED_HOURS = 28 * DAY_HOURS
/** For so long false alarms are counted. */
export const CALM_HOURS = 90 * DAY_HOURS
export const VOLUMES = [2_000, 10_000, 75_000]
