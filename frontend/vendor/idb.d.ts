/** The part of idb that the local store uses. */
export interface ObjectStore {
  get(key: string): Promise<any>;
  getAll(): Promise<any[]>;
  getAllKeys(): Promise<string[]>;
  put(value: any, key: string): Promise<string>;
  delete(key: string): Promise<void>;
  clear(): Promise<void>;
}
export interface Transaction {
  objectStore(name: string): ObjectStore;
  abort(): void;
  done: Promise<void>;
}
export interface Database {
  createObjectStore(name: string): ObjectStore;
  transaction(names: string[], mode: "readonly" | "readwrite", options?: { durability?: "strict" | "relaxed" }): Transaction;
  get(store: string, key: string): Promise<any>;
  close(): void;
}
export function openDB(
  name: string,
  version: number,
  options: { upgrade?: (db: Database) => void; blocking?: () => void; terminated?: () => void },
): Promise<Database>;
export function deleteDB(name: string): Promise<void>;
