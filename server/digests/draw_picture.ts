import sharp from 'sharp'

/** Sharp on screens of two dots a pixel. */
const DENSITY = 144

/** @param svg without letters, whose shapes would be this machine's. @returns it as PNG, its ground clear. */
export const drawPicture = (svg: string): Promise<Buffer> => sharp(Buffer.from(svg), { density: DENSITY }).png().toBuffer()
