/** The days of a week, as people write them; 1 is Monday. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''
