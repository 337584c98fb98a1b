/** Rules of one workspace. */
export const MAX_RULES = 1_000
/** Values of a dimension for which one rule gives alerts of their own: those with the most cases. */
export const MAX_EACH = 200
export const MAX_RULE_NAME = 80
export const MAX_NOTE = 2_000
/** Alerts on one page of the list. */
export const MAX_ALERTS_PAGE = 100
/** Hours in the month of "false alarms a month": 30 days. */
export const MONTH_HOURS = 720
/** False alarms a month that people choose among: one a week, a month, in three months, a year. */
export const FALSE_ALARM_CHOICES = [4.3, 1, 0.33, 0.083] as const
