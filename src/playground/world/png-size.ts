const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature, and the first chunk up to the picture's height. */
const HEAD = 24;

/** How large a PNG says it is; nothing for any other file. */
export function pngSize(bytes: Uint8Array): { width?: number; height?: number } {
  if (bytes.length < HEAD || !SIGNATURE.every((byte, place) => bytes[place] === byte)) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
