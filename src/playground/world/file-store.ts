import { pngSize } from './png-size.ts';
import type { Attachment } from './shapes.ts';

/** A file as it came with a request; `id` is its number there. */
export type Upload = {
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** The files of messages, in memory. The oldest are forgotten when there are too many. */
export type FileStore = {
  /** Keeps a file and tells where it is served from then on. */
  keep(upload: Upload, description: string | undefined): Attachment;
  find(id: string, filename: string): Upload | undefined;
};

const MOST_BYTES = 64 * 1024 * 1024;

/** An empty store, whose files are served below `origin`. */
export function fileStore(origin: string, newId: () => string): FileStore {
  const files = new Map<string, Upload>();
  let held = 0;

  function makeRoom(): void {
    for (const [id, { bytes }] of files) {
      if (held <= MOST_BYTES || files.size === 1) return;
      files.delete(id);
      held -= bytes.length;
    }
  }

  return {
    keep(upload, description) {
      const { filename, contentType, bytes } = upload;
      const id = newId();
      files.set(id, upload);
      held += bytes.length;
      makeRoom();
      const url = `${origin}/attachments/${id}/${encodeURIComponent(filename)}`;
      return {
        id,
        filename,
        size: bytes.length,
        url,
        proxy_url: url,
        content_type: contentType,
        ...(description === undefined ? {} : { description }),
        ...pngSize(bytes),
      };
    },

    find(id, filename) {
      const file = files.get(id);
      return file?.filename === filename ? file : undefined;
    },
  };
}
