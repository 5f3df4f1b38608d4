/** What a member may do in a channel. */
export type Rights = {
  readonly maySee: boolean;
  readonly mayPost: boolean;
  readonly mayManage: boolean;
};

/** Somebody of a server, as Discord describes them beside a call. */
export type Member = {
  readonly guildId: string;
  readonly userId: string;
  /** Without everyone's, which each member has. */
  readonly roleIds: readonly string[];
};

/**
 * Whether a channel's digests are somebody's to see and to change. Managing one channel says nothing
 * of another, and what one may not post oneself one may not have the bot post.
 */
export const mayModerate = ({ maySee, mayPost, mayManage }: Rights): boolean =>
  maySee && mayPost && mayManage;
