/** @returns a name as it is compared: without regard to capitals, width and how its letters are composed. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().normalize('NFC')
