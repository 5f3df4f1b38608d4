/** Something that a Discord client would not let this person do. The message says why. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
  readonly status: 400 | 404;

  constructor(message: string, status: 400 | 404 = 400) {
    super(message);
    this.status = status;
  }
}
