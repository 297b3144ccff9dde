using System.Runtime.InteropServices;
using SQLitePCL;

namespace DocCatalog.Store.Database;

/// <summary>The head of a database's wal-index, memory that all who have the database open share: whoever commits leaves other bytes there.</summary>
/// <remarks>
/// By the format that https://sqlite.org/walformat.html#the_wal_index_header tells, the first 48 bytes have a counter of all changes,
/// where the log ends, and a checksum. SQLite is asked where they are, since whoever opens and closes the file by himself
/// ends the locks of all in his process (https://sqlite.org/howtocorrupt.html#posix_close_bug).
/// </remarks>
internal readonly struct WalIndex
{
    // In the words of sqlite3.h.
    private const int FilePointer = 7; // SQLITE_FCNTL_FILE_POINTER
    private const int MapMemory = 13; // of sqlite3_io_methods, in which xShmMap follows a version and twelve others
    private const int LeastVersion = 2; // the first of sqlite3_io_methods that has xShmMap
    private const int RegionSize = 32_768;

    private readonly nint start;

    private WalIndex(nint start) => this.start = start;

    /// <summary>That of the open <paramref name="database"/>, for as long as it is open; null where it is not in WAL mode, as when it is in memory.</summary>
    public static WalIndex? Of(sqlite3 database)
    {
        // Where there is no wal-index, to ask for it would make one.
        if (!IsWrittenAhead(database) || sqlite3_file_control(database, null, FilePointer, out var file) != raw.SQLITE_OK || file == 0 || Marshal.ReadIntPtr(file) is not (not 0 and var methods))
        {
            return null;
        }

        var map = Marshal.ReadInt32(methods) < LeastVersion ? 0 : Marshal.ReadIntPtr(methods, MapMemory * nint.Size);
        return map != 0 && Marshal.GetDelegateForFunctionPointer<Map>(map)(file, 0, RegionSize, 0, out var start) == raw.SQLITE_OK && start != 0 ? new(start) : null;
    }

    /// <summary>The bytes as they are now. Nobody has committed between two moments at which they are the same.</summary>
    public WalHead Read() => new(Part(0), Part(1), Part(2), Part(3), Part(4), Part(5));

    private static bool IsWrittenAhead(sqlite3 database)
    {
        using var statement = database.Prepare("PRAGMA journal_mode");
        database.Check(raw.sqlite3_step(statement));
        return raw.sqlite3_column_text(statement, 0).utf8_to_string() == "wal";
    }

    private long Part(int place) => Marshal.ReadInt64(start, place * sizeof(long));

    [DllImport("e_sqlite3")]
    private static extern int sqlite3_file_control(sqlite3 database, string? schema, int operation, out nint result);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Map(nint file, int region, int size, int extend, out nint start);
}

/// <summary>The 48 bytes of a <see cref="WalIndex"/> that change with each commit.</summary>
internal readonly record struct WalHead(long Part0, long Part1, long Part2, long Part3, long Part4, long Part5);
