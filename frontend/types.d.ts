/** The shapes that the server speaks and the phone stores, known in every module without an import. */

type Uuid = string;
/** ISO 8601, UTC. */
type Moment = string;
type Role = "student" | "mentor" | "coordinator" | "administrator";
type Phase = "prepare" | "experience" | "reflect" | "next_step";

interface Me {
  id: Uuid;
  is_staff: boolean;
  roles: Role[];
  first_name: string;
  name: string;
  school: { id: Uuid; name: string };
  group: { id: Uuid; name: string; year: string } | null;
  mentors: string[];
  /** The groups this person mentors. */
  mentored?: Uuid[];
  session: { id: Uuid; own_device: boolean; device_id: Uuid };
  store_key?: string | null;
  feed: number;
  support?: Record<string, unknown> | null;
  /** When somebody new became the mentor; empty when that is long ago. */
  mentors_since?: string | null;
  /** For who left school: the last day to look and take things along. */
  here_until?: string | null;
}

interface Answer {
  text?: string;
  chips?: string[];
  photos?: Uuid[];
  recordings?: Uuid[];
  skipped?: true;
}
/** The content of kind `answers`; other kinds describe theirs in editors/<kind>/content.js. */
interface Content {
  answers: Record<string, Answer>;
  questions: { id: Uuid; text: string }[];
}
interface AssignmentRef {
  id: string;
  version: number;
}

type WorkKind = "answers" | "capture" | "comic" | "moodboard" | "step";
interface Work {
  id: Uuid;
  cycle_id: Uuid | null;
  activity_id: Uuid;
  student: { id: Uuid; name: string };
  kind: WorkKind;
  phase: Phase;
  assignment: AssignmentRef;
  /** Of the shape of its kind. */
  content: any;
  finished_at: Moment | null;
  made_at: Moment;
  received_at: Moment | null;
  shared_at: Moment | null;
  /** Private for good: sharing is not offered. */
  private_at: Moment | null;
  deleted_at: Moment | null;
  copy_of: Uuid | null;
  version: number;
  media: Record<Uuid, MediumState>;
}

/** Processing: the school makes a recording fit for every phone. `recording_…`: it could not, and that is why. */
type MediumState = "here" | "pending" | "processing" | `recording_${string}`;

/** Where a work stands, for the line under its title. */
type Standing = "school" | "phone" | "sending" | "refused" | "conflict";
interface WorkRead extends Work {
  standing: Standing;
  problem?: Refusal;
  conflict?: { mine: Draft; theirs: Work | null };
  /** The unsent change that is stuck, to be discarded after asking. */
  change_id?: Uuid;
  /** This work went on under another id (edited here while deleted elsewhere). */
  moved_to?: Uuid;
}
interface Draft {
  content: any;
  finished: boolean;
}

interface Activity {
  id: Uuid;
  kind: string;
  title: string;
  starts_at: Moment;
  place: string;
  company: { id: Uuid; name: string; website: string | null } | null;
  photos: "yes" | "ask" | "no";
  parents: boolean;
  companion: string;
  /** What students may do there. */
  tasks: string;
  /** Whose own activity it is. */
  owner: Uuid | null;
  cancelled_at: Moment | null;
  competencies: string[];
  assignments: { phase: Phase; id: string; version: number }[];
  groups: { id: Uuid; name: string }[];
  version: number;
  /** Of an own one that is not at school yet. */
  standing?: Standing;
  problem?: Refusal;
  change_id?: Uuid;
}

/** 1: no, not at all … 4: yes, completely. */
interface Rating {
  work_exploration: number;
  motives: number;
  qualities: number;
  at: Moment;
}
interface Choice {
  sureness: "sure" | "doubt" | "none";
  options: string[];
  why: string;
  at: Moment;
}
interface Cycle {
  id: Uuid;
  activity_id: Uuid;
  student: { id: Uuid; name: string; group: string };
  starts_at: Moment | null;
  company: Activity["company"];
  place: string | null;
  companion: string | null;
  version: number;
  state: "planned" | "moved" | "cancelled" | "absent";
  phases: Record<Phase, "todo" | "started" | "done">;
  rating: Rating | null;
  choice: Choice | null;
  missing: ("goals" | "results" | "evaluation" | "follow_up")[];
}
type CommentKind = "question" | "compliment" | "reply";
interface WorkComment {
  id: Uuid;
  work_id: Uuid;
  work_version: number;
  author: { id: Uuid; name: string; role: Role };
  kind: CommentKind;
  text: string;
  /** The element or panel that it points at. */
  about?: string | null;
  made_at: Moment;
  received_at: Moment | null;
}
interface CommentRead extends WorkComment {
  standing: Standing;
  problem?: Refusal;
  change_id?: Uuid;
}

interface Prompt {
  id: string;
  title: string;
  hint: string;
  pictogram: string;
  counts_as: string;
  ways: ("text" | "chips" | "photo" | "voice" | "video")[];
  ask_as?: string;
  chips: { id: string; text: string; pictogram?: string }[];
  many: boolean;
}
interface Assignment {
  id: string;
  version: number;
  kind: WorkKind;
  phase: Phase;
  /** What an editor of something drawn begins with. */
  starter?: string;
  title: string;
  goal: string;
  minutes: string;
  alone: "alone" | "pair" | "family" | "class";
  competencies: string[];
  moments: string[];
  parties: string[];
  teacher: Record<string, unknown>;
  prompts: Prompt[];
}

interface Device {
  id: Uuid;
  device_name: string;
  own_device: boolean;
  created_at: Moment;
  last_seen_at: Moment;
  current: boolean;
}

/** What is wrong, as a code; the words live in i18n under `problem.<code>`. */
interface Refusal {
  code: string;
  status?: number;
  /** A day: what may be done until then. */
  until?: string;
}

type ChangeKind =
  | "work.put" | "work.share" | "work.unshare" | "work.private" | "work.public" | "work.delete" | "work.restore"
  | "comment.put" | "medium.put" | "rating.put" | "choice.put"
  | "activity.put" | "activity.cancel" | "activity.resume";

/** One unsent change. It leaves the phone only after a yes from the server. */
interface Change {
  /** The change_id: the server applies it once. */
  id: Uuid;
  seq: number;
  lane: string;
  kind: ChangeKind;
  target: Uuid;
  /** When the first edit in it was made; the age of unsent work. */
  since: Moment;
  state: "waiting" | "refused" | "conflict";
  /** It was handed to the network, so it may have arrived: it stays exactly as it is. */
  tried: boolean;
  /** The version it builds on; null for something new. */
  base: number | null;
  body: any;
  /** For work.put: what it was edited from, for the three-way comparison. */
  from: Draft | null;
  cycle_id?: Uuid | null;
  /** The id this work had before it turned out to be started on another device. */
  own_id?: Uuid;
  problem?: Refusal;
}

interface Note {
  id: Uuid;
  code: "came_back_as_copy" | "work_gone" | "started_elsewhere";
  work_id: Uuid;
  copy_id?: Uuid;
  at: Moment;
}

type Room = "items" | "changes" | "media" | "meta";
/** One write; without a value the key is removed. */
interface Op {
  room: Room;
  key: string;
  value?: any;
}
/** Everything in the store except the bytes of media. */
interface Shelf {
  rev: number;
  items: Map<string, any>;
  changes: Map<string, Change>;
  meta: Map<string, any>;
  media: Set<string>;
  /** Stored values that this key cannot open; they stay where they are. */
  unreadable: number;
}
interface MediumBytes {
  type: string;
  bytes: ArrayBuffer;
}
interface Store {
  load(): Promise<Shelf>;
  /** All or nothing; null when somebody else wrote since `rev`: load again. */
  commit(rev: number, ops: Op[]): Promise<number | null>;
  medium(key: string): Promise<MediumBytes | null>;
  /** Everything goes, except unsent changes and the media they need. */
  wipe(): Promise<unknown>;
  close(): void;
}

interface Ask {
  method: string;
  path: string;
  headers?: Record<string, string>;
  json?: unknown;
  bytes?: ArrayBuffer;
  type?: string;
  timeout?: number;
  onProgress?: (part: number) => void;
}
interface Reply {
  status: number;
  body: any;
  /** Seconds. */
  retryAfter?: number;
}
type Send = (ask: Ask) => Promise<Reply>;

interface Tools {
  /** For showing only: a phone's clock may be a year off. */
  now: () => Date;
  newId: () => Uuid;
}

/** Filled in by the server when it hands out sw.js. */
declare const __FILES__: string[];
