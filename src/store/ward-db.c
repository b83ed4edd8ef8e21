/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ward-db.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "ward-db-private.h"
#include "ward-time.h"

#define WRITER_CACHE_KIB 8192
#define READER_CACHE_KIB 16384
#define BUSY_MS 5000
#define STEPS_A_TICK 20000 /* of SQLite’s machine: some milliseconds */

struct _WardDb {
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL text -> sqlite3_stmt */
  char *cipher_version;
  gpointer reader;
  WardDbTick tick;
  gpointer tick_data;
  GError *unread; /* the first read that failed, or NULL */
};

static const struct {
  int sqlite;
  WardErrorCode code;
  const char *message;
} errors[] = {
  { SQLITE_BUSY, WARD_ERROR_BUSY, N_("Another program is writing to the database.") },
  { SQLITE_LOCKED, WARD_ERROR_BUSY, N_("Another program is writing to the database.") },
  { SQLITE_CONSTRAINT, WARD_ERROR_CONSTRAINT, N_("The database refused the row.") },
  { SQLITE_NOTADB, WARD_ERROR_BAD_KEY,
    N_("The key doesn’t open this file, or it isn’t a Wardlight database.") },
  { SQLITE_CORRUPT, WARD_ERROR_CORRUPT, N_("The database file is damaged.") },
  { SQLITE_FULL, WARD_ERROR_FULL, N_("The disk is full. Nothing was changed.") },
  { SQLITE_READONLY, WARD_ERROR_READ_ONLY, N_("The database can’t be written to.") },
  { SQLITE_CANTOPEN, WARD_ERROR_NOT_FOUND, N_("The database can’t be opened.") },
  { SQLITE_INTERRUPT, WARD_ERROR_CANCELLED, N_("Cancelled.") },
};

gboolean
ward_db_fail (WardDb *db, int rc, GError **error)
{
  int sys = db->handle != NULL ? sqlite3_system_errno (db->handle) : 0;

  if ((rc & 0xff) == SQLITE_IOERR && (sys == ENOSPC || sys == EDQUOT || sys == EFBIG))
    rc = SQLITE_FULL;
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (errors[i].sqlite == (rc & 0xff))
      {
        g_set_error_literal (error, WARD_ERROR, errors[i].code, _(errors[i].message));
        return FALSE;
      }
  g_set_error (error, WARD_ERROR, WARD_ERROR_FAILED, _("The database failed (%s)."),
               sqlite3_errstr (rc));
  return FALSE;
}

gboolean
ward_db_is_sample_build (void)
{
#ifdef SQLITE_HAS_CODEC
  return FALSE;
#else
  return TRUE;
#endif
}

void
ward_db_refuse_all_but_sample (GError **error)
{
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_ENCRYPTED,
                       _("This build has no encryption and opens nothing but the sample."));
}

/* The log of what isn't in the file yet lies beside it. */
static gboolean
is_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

/* The first bytes of the file, by SQLite's own hand: who opens and closes it otherwise takes away
 * every lock that this process holds on it, and another program then deletes the log under it. */
static gssize
read_head (const char *path, char head[16])
{
  sqlite3 *handle = NULL;
  sqlite3_file *file = NULL;
  gssize n = 0;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READONLY, NULL) ==
          SQLITE_OK &&
      sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK &&
      file != NULL && file->pMethods != NULL && file->pMethods->xRead (file, head, 16, 0) ==
                                                    SQLITE_OK)
    n = 16;
  sqlite3_close (handle);
  return n;
}

/* Whether there is a file that may be read; else TRUE in ret_free when one is to be made. */
static gboolean
find_file (const char *path, WardDbFlags flags, GStatBuf *st, gboolean *ret_free, GError **error)
{
  if (g_stat (path, st) == 0 && g_access (path, R_OK) == 0)
    return TRUE;
  *ret_free = (flags & WARD_DB_CREATE) != 0;
  if (!*ret_free)
    g_set_error_literal (error, WARD_ERROR,
                         errno == EACCES ? WARD_ERROR_DENIED : WARD_ERROR_NOT_FOUND,
                         errno == EACCES ? _("The database file may not be read.")
                                         : _("There is no database at that place."));
  return FALSE;
}

/* An empty or foreign file must not be taken for a database. */
gboolean
ward_db_check_file (const char *path, WardDbFlags flags, GError **error)
{
  char head[16] = "";
  GStatBuf st;
  gboolean is_free = FALSE;
  gssize n;

  if (!find_file (path, flags, &st, &is_free, error))
    return is_free;
  n = flags & WARD_DB_CREATE ? 0 : read_head (path, head);
  if (flags & WARD_DB_CREATE)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_EXISTS,
                         _("A file of that name exists already."));
  else if (n == sizeof head && memcmp (head, "SQLite format 3", 16) == 0 &&
           !ward_db_is_sample_build ())
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_ENCRYPTED,
                         _("That database is not encrypted. Wardlight does not open it."));
  else if (n == sizeof head && memcmp (head, "SQLite format 3", 16) != 0 &&
           ward_db_is_sample_build ())
    ward_db_refuse_all_but_sample (error);
  else if (st.st_size < 512)
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_CORRUPT,
                         _("The database file is empty or cut short."));
  else if (!(flags & WARD_DB_READ_ONLY) && !is_writable (path))
    g_set_error_literal (error, WARD_ERROR, WARD_ERROR_READ_ONLY,
                         _("The database can’t be written to."));
  else
    return TRUE;
  return FALSE;
}

#ifdef SQLITE_HAS_CODEC
static gboolean
apply_key (WardDb *db, const char *key_hex, GError **error)
{
  char spec[3 + 64 + 2];
  int rc;

  if (key_hex == NULL || strlen (key_hex) != 64 ||
      strspn (key_hex, "0123456789abcdefABCDEF") != 64)
    {
      g_set_error_literal (error, WARD_ERROR, WARD_ERROR_BAD_KEY,
                           _("A database key is 64 hexadecimal digits."));
      return FALSE;
    }
  /* The default too: VACUUM INTO makes its copy by it. */
  sqlite3_exec (db->handle,
                "PRAGMA cipher_log_level=NONE; PRAGMA cipher_default_hmac_algorithm=HMAC_SHA256",
                NULL, NULL, NULL);
  g_snprintf (spec, sizeof spec, "x'%s'", key_hex);
  rc = sqlite3_key (db->handle, spec, sizeof spec - 2);
  memset (spec, 0, sizeof spec);
  __asm__ volatile ("" ::"r"(spec) : "memory");
  if (rc != SQLITE_OK)
    return ward_db_fail (db, rc, error);
  /* Keying the first connection of a program sets the level anew. */
  return ward_db_exec (
      db, "PRAGMA cipher_log_level=NONE; PRAGMA cipher_hmac_algorithm=HMAC_SHA256", error);
}
#endif

static int
take_version (gpointer data, int n, char **values, char **names)
{
  char **version = data;

  g_free (*version);
  *version = g_strdup (values[0]);
  return 0;
}

/* Refuses to go on where the key would be ignored: without this a missing codec writes plain
 * text. */
static gboolean
demand_cipher (WardDb *db, GError **error)
{
  if (ward_db_is_sample_build ())
    {
      db->cipher_version = g_strdup ("");
      return TRUE;
    }
  sqlite3_exec (db->handle, "PRAGMA cipher_version", take_version, &db->cipher_version, NULL);
  if (db->cipher_version != NULL && *db->cipher_version != '\0')
    return TRUE;
  g_set_error_literal (error, WARD_ERROR, WARD_ERROR_NOT_ENCRYPTED,
                       _("Encryption is not available, so the database is not opened."));
  return FALSE;
}

static gboolean
configure (WardDb *db, WardDbFlags flags, GError **error)
{
  g_autofree char *cache = g_strdup_printf (
      "PRAGMA cache_size=-%d", flags & WARD_DB_READ_ONLY ? READER_CACHE_KIB : WRITER_CACHE_KIB);

  sqlite3_busy_timeout (db->handle, BUSY_MS);
  return ward_db_exec (db, "PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON", error) &&
         ward_db_exec (db, cache, error) &&
         ward_db_exec (db, "SELECT count(*) FROM sqlite_schema", error) &&
         (flags & WARD_DB_READ_ONLY
              ? ward_db_exec (db, "PRAGMA query_only=ON", error)
              : ward_db_exec (db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL", error));
}

#ifdef F_OFD_SETLK
/* SQLite's locks belong to the process, and closing any descriptor of a file takes all of them
 * away: a dialog for files that looks into what it lists is enough, and another program then
 * deletes the log under this one. Locks of an open file stay until that is closed, and meet the
 * others'. */
static int
lock_open_file (int fd, int command, ...)
{
  struct flock own, *lock;
  gpointer argument;
  va_list args;
  int code;

  va_start (args, command);
  argument = va_arg (args, gpointer);
  va_end (args);
  if (command != F_SETLK && command != F_SETLKW && command != F_GETLK)
    return fcntl (fd, command, argument);
  lock = argument;
  own = *lock;
  own.l_pid = 0;
  code = fcntl (fd,
                command == F_SETLK    ? F_OFD_SETLK
                : command == F_SETLKW ? F_OFD_SETLKW
                                      : F_OFD_GETLK,
                &own);
  if (command == F_GETLK)
    *lock = own;
  return code;
}
#endif

static void
lock_open_files (void)
{
#ifdef F_OFD_SETLK
  static gsize done;

  if (g_once_init_enter (&done))
    {
      sqlite3_vfs *vfs = sqlite3_vfs_find (NULL);

      vfs->xSetSystemCall (vfs, "fcntl", (sqlite3_syscall_ptr) lock_open_file);
      g_once_init_leave (&done, 1);
    }
#endif
}

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

WardDb *
ward_db_open (const char *path, const char *key_hex, WardDbFlags flags, GError **error)
{
  g_autoptr (WardDb) db = NULL;
  mode_t mask;
  int rc;

  sqlite3_initialize ();
  lock_open_files ();
  if (!ward_db_check_file (path, flags, error))
    return NULL;
  db = g_new0 (WardDb, 1);
  db->path = g_strdup (path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          finalize_statement);
  mask = umask (077);
  rc = sqlite3_open_v2 (path, &db->handle,
                        SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_READWRITE |
                            (flags & WARD_DB_CREATE ? SQLITE_OPEN_CREATE : 0),
                        NULL);
  umask (mask);
  if (rc != SQLITE_OK)
    {
      ward_db_fail (db, rc, error);
      return NULL;
    }
  sqlite3_extended_result_codes (db->handle, 1);
  if (!demand_cipher (db, error))
    return NULL;
#ifdef SQLITE_HAS_CODEC
  if (!apply_key (db, key_hex, error))
    return NULL;
#endif
  if (!configure (db, flags, error))
    return NULL;
  return g_steal_pointer (&db);
}

void
ward_db_close (WardDb *db)
{
  if (db == NULL)
    return;
  g_clear_pointer (&db->statements, g_hash_table_unref);
  sqlite3_close_v2 (db->handle);
  g_free (db->path);
  g_free (db->cipher_version);
  g_free (db->reader);
  g_clear_error (&db->unread);
  g_free (db);
}

const char *
ward_db_path (WardDb *db)
{
  return db->path;
}

sqlite3 *
ward_db_handle (WardDb *db)
{
  return db->handle;
}

gpointer *
ward_db_reader_slot (WardDb *db)
{
  return &db->reader;
}

const char *
ward_db_cipher_version (WardDb *db)
{
  return db->cipher_version;
}

void
ward_db_interrupt (WardDb *db)
{
  sqlite3_interrupt (db->handle);
}

static int
tick_cb (void *data)
{
  WardDb *db = data;

  return db->tick (db->tick_data) ? 0 : 1;
}

void
ward_db_set_tick (WardDb *db, WardDbTick tick, gpointer data)
{
  db->tick = tick;
  db->tick_data = data;
  sqlite3_progress_handler (db->handle, tick != NULL ? STEPS_A_TICK : 0,
                            tick != NULL ? tick_cb : NULL, db);
}

void
ward_db_note_unread (WardDb *db, int rc)
{
  if (db->unread == NULL)
    ward_db_fail (db, rc, &db->unread);
}

gboolean
ward_db_is_sound (WardDb *db, GError **error)
{
  if (db->unread != NULL && error != NULL)
    *error = g_error_copy (db->unread);
  return db->unread == NULL;
}

void
ward_db_expect_sound (WardDb *db)
{
  g_clear_error (&db->unread);
}

gint64
ward_db_last_rid (WardDb *db)
{
  return sqlite3_last_insert_rowid (db->handle);
}

gboolean
ward_db_exec (WardDb *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK || ward_db_fail (db, rc, error);
}

static gboolean
check_pragma (WardDb *db, const char *sql, const char *sound, GError **error)
{
  WardStmt *stmt = ward_db_prepare (db, sql, error);
  gboolean row = FALSE, ok = TRUE;

  if (stmt == NULL || !ward_stmt_step (db, stmt, &row, error))
    return FALSE;
  if (row && g_strcmp0 (ward_stmt_get_text (stmt, 0), sound) != 0)
    {
      g_set_error (error, WARD_ERROR, WARD_ERROR_CORRUPT, _("The database file is damaged: %s."),
                   ward_stmt_get_text (stmt, 0));
      ok = FALSE;
    }
  ward_stmt_reset (stmt);
  return ok;
}

gboolean
ward_db_check (WardDb *db, GError **error)
{
  if (!ward_db_is_sample_build () &&
      !check_pragma (db, "PRAGMA cipher_integrity_check", NULL, error))
    return FALSE;
  return check_pragma (db, "PRAGMA integrity_check", "ok", error);
}

WardStmt *
ward_db_prepare (WardDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (db->statements, sql);
  int rc;

  if (stmt == NULL)
    {
      rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
      if (rc != SQLITE_OK)
        {
          ward_db_note_unread (db, rc);
          ward_db_fail (db, rc, error);
          return NULL;
        }
      g_hash_table_insert (db->statements, g_strdup (sql), stmt);
    }
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
  return stmt;
}
