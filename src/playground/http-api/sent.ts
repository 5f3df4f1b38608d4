import type { Upload } from '../world/file-store.ts';

/** The body of a request: its JSON, unread, and the files that came beside it. */
export type Sent = {
  readonly text: string;
  readonly files: readonly Upload[];
  /** It came as a form of several parts, which is not for every route. */
  readonly inParts: boolean;
};

const FILE_PART = /^files\[(\d{1,2})\]$/;

/** Reads a body as it comes. A form that cannot be read is no JSON either: it comes back as it is. */
export async function readSent(request: Request): Promise<Sent> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) {
    return { text: await request.text(), files: [], inParts: false };
  }
  const form = await request.formData().catch(() => new FormData());
  const payload = form.get('payload_json');
  const files = await Promise.all(Array.from(form.entries(), uploadOf));
  return {
    text: typeof payload === 'string' ? payload : '',
    files: files.filter((file) => file !== undefined),
    inParts: true,
  };
}

async function uploadOf([name, value]: [string, FormDataEntryValue]): Promise<Upload | undefined> {
  const id = FILE_PART.exec(name)?.[1];
  if (id === undefined || typeof value === 'string') return undefined;
  const bytes = new Uint8Array(await value.arrayBuffer());
  return { id, filename: value.name, contentType: value.type, bytes };
}
