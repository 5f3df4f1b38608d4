/** Where a verb prints: a stream that may be closed while it is written to. */
export type Page = {
  /** Prints a line; resolves false once nobody reads any more. */
  line(text?: string): Promise<boolean>;
};

/** A page on a stream. A reader that goes away (`| head`) ends the printing and nothing else. */
export function newPage(stream: NodeJS.WritableStream): Page {
  let isOpen = true;
  let wake: (() => void) | undefined;
  const resume = () => {
    wake?.();
    wake = undefined;
  };
  stream.on('drain', resume);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isOpen = false;
    resume();
  });
  return {
    async line(text = '') {
      if (!isOpen) return false;
      if (!stream.write(`${text}\n`) && isOpen) await new Promise<void>((go) => (wake = go));
      return isOpen;
    },
  };
}
