/** Of one workspace. */
export const MAX_CHANNELS = 100
/** Of one channel of e-mail. */
export const MAX_ADDRESSES = 20
