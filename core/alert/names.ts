/** The kinds of rules: what is looked for. */
export const RULE_KINDS = ['drift', 'threshold', 'change', 'data'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** What a drift rule watches: cost per accepted resolution is all of the three others together. */
export const DRIFT_WATCHES = ['costPerAcceptedResolution', 'takenBack', 'handlingCost', 'mix'] as const
export type DriftWatch = (typeof DRIFT_WATCHES)[number]

export const DATA_WATCHES = ['silentSource', 'vanishedField', 'newValues', 'lateHandoffs', 'ingestionBehind'] as const
export type DataWatch = (typeof DATA_WATCHES)[number]

export const SEVERITIES = ['info', 'warning', 'page'] as const
export type Severity = (typeof SEVERITIES)[number]

/** How a rule stands for one value that it watches. */
export const ALERT_STATES = ['normal', 'pending', 'firing', 'recovering', 'no_data', 'error', 'muted'] as const
export type AlertState = (typeof ALERT_STATES)[number]

/** What a person can do about an alert. */
export const ACT_KINDS = ['acknowledge', 'assign', 'snooze', 'mute', 'resolve', 'comment'] as const
export type ActKind = (typeof ACT_KINDS)[number]

/** Why a person ended an alert. */
export const RESOLUTIONS = ['accepted', 'fixed', 'false'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
