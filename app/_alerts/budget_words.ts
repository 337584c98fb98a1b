/** @returns a share in whole per cent: `9%`. */
export const percentWords = (share: number): string => `${Math.round(share * 100)}%`

/** @returns hours as one plans by them: `17 h`, `6 days`. */
export const hoursWords = (count: number): string => (count < 96 ? `${Math.round(count)} h` : `${Math.round(count / 24)} days`)
